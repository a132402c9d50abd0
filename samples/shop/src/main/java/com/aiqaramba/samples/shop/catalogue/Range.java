package com.aiqaramba.samples.shop.catalogue;

import static com.aiqaramba.samples.shop.catalogue.Category.BOOTS;
import static com.aiqaramba.samples.shop.catalogue.Category.OFFICE;
import static com.aiqaramba.samples.shop.catalogue.Category.RUNNING;
import static com.aiqaramba.samples.shop.catalogue.Category.SANDALS;
import static com.aiqaramba.samples.shop.catalogue.Category.SNEAKERS;

import java.util.List;

/** The shoes that the sample sells. */
public final class Range {
    private Range() {}

    public static List<Shoe> shoes() {
        return List.of(
                shoe(
                        "Harbour Runner",
                        RUNNING,
                        "79.90",
                        36,
                        46,
                        HARBOUR,
                        "An everyday running shoe with a springy" + " sole and a breathable knitted upper."),
                shoe(
                        "Linden Low",
                        SNEAKERS,
                        "64.90",
                        36,
                        45,
                        LINDEN,
                        "A plain low sneaker in washed cotton, for" + " long walks through town."),
                shoe(
                        "Fjord Hiker",
                        BOOTS,
                        "169.00",
                        38,
                        46,
                        FJORD,
                        "A waterproof hiking boot with a lugged sole" + " that holds on wet rock."),
                shoe(
                        "Canvas Court",
                        SNEAKERS,
                        "49.90",
                        36,
                        44,
                        COURT,
                        "A light canvas tennis shoe with a rubber" + " toe cap."),
                shoe(
                        "Tempo Light",
                        RUNNING,
                        "119.00",
                        37,
                        46,
                        TEMPO,
                        "A racing flat of 190 grams for fast days" + " on the road."),
                shoe(
                        "Marlow Loafer",
                        OFFICE,
                        "99.95",
                        38,
                        46,
                        MARLOW,
                        "A penny loafer in smooth leather, stitched" + " by hand."),
                shoe("Dune Sandal", SANDALS, "39.90", 36, 43, DUNE, "Two soft leather straps over a cork footbed."),
                shoe(
                        "Alder Chelsea",
                        BOOTS,
                        "149.00",
                        36,
                        45,
                        ALDER,
                        "A slim ankle boot with elastic sides, in" + " waxed suede."),
                shoe(
                        "Linden High",
                        SNEAKERS,
                        "74.90",
                        36,
                        45,
                        LINDEN_HIGH,
                        "The Linden with a padded collar above" + " the ankle."),
                shoe(
                        "Ridge Trail",
                        RUNNING,
                        "129.50",
                        37,
                        46,
                        RIDGE,
                        "A trail running shoe with a firm heel for" + " steep and stony paths."),
                shoe(
                        "Quill Derby",
                        OFFICE,
                        "139.00",
                        39,
                        46,
                        QUILL,
                        "A derby with an open lacing, for the office" + " and the evening after."),
                shoe(
                        "Lagoon Slide",
                        SANDALS,
                        "24.90",
                        36,
                        46,
                        LAGOON,
                        "A slide for the pool that dries within" + " minutes."),
                shoe(
                        "Studio White",
                        SNEAKERS,
                        "89.00",
                        36,
                        46,
                        STUDIO,
                        "A clean leather sneaker with nothing on" + " it that could go out of fashion."),
                shoe(
                        "Moss Boot",
                        BOOTS,
                        "134.90",
                        37,
                        45,
                        MOSS,
                        "A warm lined boot for wet leaves and the" + " first snow."));
    }

    private static final ShoeLook HARBOUR = new ShoeLook("runner", "sea blue", "#3d7ea6", "#f2b84b", "#f7f4ee");
    private static final ShoeLook LINDEN = new ShoeLook("low", "leaf green", "#6b9a72", "#f4efe4", "#fbf9f4");
    private static final ShoeLook FJORD = new ShoeLook("hiker", "walnut brown", "#8a5a3c", "#d9822b", "#3a3733");
    private static final ShoeLook COURT = new ShoeLook("low", "coral red", "#dc6b57", "#fbf3ea", "#fffdf8");
    private static final ShoeLook TEMPO = new ShoeLook("runner", "signal orange", "#f08a4b", "#2f3e4e", "#ffffff");
    private static final ShoeLook MARLOW = new ShoeLook("loafer", "chestnut brown", "#7b4a2d", "#5c351e", "#2f231b");
    private static final ShoeLook DUNE = new ShoeLook("sandal", "sand", "#b98152", "#e3c7a0", "#8a6747");
    private static final ShoeLook ALDER = new ShoeLook("chelsea", "cognac", "#a8693c", "#4b382b", "#3b2c22");
    private static final ShoeLook LINDEN_HIGH = new ShoeLook("high", "midnight blue", "#34466b", "#f4efe4", "#fbf9f4");
    private static final ShoeLook RIDGE = new ShoeLook("runner", "pine green", "#2f6b57", "#e4c04a", "#45423e");
    private static final ShoeLook QUILL = new ShoeLook("derby", "black", "#34343a", "#232328", "#1b1b1e");
    private static final ShoeLook LAGOON = new ShoeLook("slide", "lagoon blue", "#2f9aa0", "#f3efe6", "#24787d");
    private static final ShoeLook STUDIO = new ShoeLook("low", "white", "#f8f6f1", "#b5cabf", "#fdfcf9");
    private static final ShoeLook MOSS = new ShoeLook("hiker", "moss green", "#66724b", "#c9a66b", "#4a3d30");

    private static Shoe shoe(
            String name,
            Category category,
            String price,
            int smallest,
            int largest,
            ShoeLook look,
            String description) {
        return new Shoe(name, category, ShopMoney.euros(price), smallest, largest, look, description);
    }
}
