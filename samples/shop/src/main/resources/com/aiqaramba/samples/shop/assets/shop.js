/** A number chosen with two buttons or by typing; takes part in its form under its name. */
class QuantityStepper extends HTMLElement {
  static formAssociated = true;

  #internals = this.attachInternals();
  #input;
  #decrease;
  #increase;

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).innerHTML = `
      <label part="label" for="value"></label>
      <div part="box">
        <button part="button" type="button" id="decrease" aria-label="Decrease quantity">−</button>
        <input part="value" type="number" id="value" inputmode="numeric">
        <button part="button" type="button" id="increase" aria-label="Increase quantity">+</button>
      </div>`;
    this.#input = this.shadowRoot.getElementById("value");
    this.#decrease = this.shadowRoot.getElementById("decrease");
    this.#increase = this.shadowRoot.getElementById("increase");
    this.#decrease.addEventListener("click", () => this.#choose(this.#chosen() - 1));
    this.#increase.addEventListener("click", () => this.#choose(this.#chosen() + 1));
    this.#input.addEventListener("input", () => this.#internals.setFormValue(this.#input.value));
    this.#input.addEventListener("change", () => this.#choose(this.#chosen()));
  }

  connectedCallback() {
    this.shadowRoot.querySelector("label").textContent = this.getAttribute("label");
    this.#input.min = this.getAttribute("min");
    this.#input.max = this.getAttribute("max");
    this.#choose(Number(this.getAttribute("value")));
  }

  formResetCallback() {
    this.#choose(Number(this.getAttribute("value")));
  }

  #chosen() {
    return Math.trunc(Number(this.#input.value));
  }

  #choose(wanted) {
    const min = Number(this.#input.min);
    const max = Number(this.#input.max);
    const value = Math.min(Math.max(wanted, min), max);
    this.#input.value = value;
    this.#decrease.disabled = value === min;
    this.#increase.disabled = value === max;
    this.#internals.setFormValue(String(value));
  }
}

customElements.define("quantity-stepper", QuantityStepper);

for (const form of document.querySelectorAll("form[data-confirm]")) {
  form.addEventListener("submit", (event) => {
    if (!confirm(form.dataset.confirm)) {
      event.preventDefault();
    }
  });
}
