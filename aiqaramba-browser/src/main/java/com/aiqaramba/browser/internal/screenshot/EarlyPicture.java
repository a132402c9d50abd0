package com.aiqaramba.browser.internal.screenshot;

import com.aiqaramba.browser.internal.page.WatchedPages;
import com.aiqaramba.browser.internal.page.WatchedPages.Moment;
import com.aiqaramba.core.page.Screenshot;
import java.util.Optional;
import org.openqa.selenium.WebDriverException;

/**
 * Picture that is taken while a page comes to rest, in time that passes anyway. It is given out once, and only if
 * nothing has changed in the document since before it was taken and the page still reads the same; so it shows nothing
 * that is older than what is read of the page before it is given out. Of a page that paints by itself, on a canvas for
 * example, none is taken. For one thread at a time.
 */
public final class EarlyPicture {
    /** A page that changes again and again gets its picture when it is asked for. */
    private static final int MOST_TRIES = 2;

    private final Camera camera;
    private final WatchedPages pages;
    private int tries;
    private Optional<Taken> taken = Optional.empty();

    /** Takes pictures of one browser's active tab. */
    public EarlyPicture(Camera camera, WatchedPages pages) {
        this.camera = camera;
        this.pages = pages;
    }

    private record Taken(Exposure exposure, String tab, Moment before) {}

    /** Begins anew: something is done to the page, and a picture of what comes of it is wanted or not. */
    public void begin(boolean isWanted) {
        tries = isWanted ? MOST_TRIES : 0;
        taken = Optional.empty();
    }

    /** Tells whether a picture is wanted and there is none of this moment. */
    public boolean isDue(Moment now) {
        return tries > 0 && now.isLoaded() && now.animated() == 0 && now.changes() >= 0 && !isOf(now);
    }

    private boolean isOf(Moment now) {
        return taken.filter(picture -> picture.tab().equals(pages.tab()))
                .filter(picture -> now.isUnchangedSince(picture.before()))
                .isPresent();
    }

    /**
     * Takes a picture, if that is possible now.
     *
     * @param before the moment before it
     */
    public void take(Moment before) throws InterruptedException {
        taken = camera.expose()
                .filter(exposure -> !exposure.before().hasScreen())
                .map(exposure -> new Taken(exposure, pages.tab(), before));
        tries = taken.isPresent() ? tries - 1 : 0;
    }

    /** Gives the picture out if it shows the page as it is now. */
    public Optional<Screenshot> give() throws InterruptedException {
        Optional<Taken> picture = taken;
        begin(false);
        if (picture.isEmpty() || !picture.get().tab().equals(pages.tab())) {
            return Optional.empty();
        }
        try {
            Optional<Moment> now = pages.moment();
            return now.isPresent() && now.get().isUnchangedSince(picture.get().before())
                    ? camera.develop(picture.get().exposure(), true)
                    : Optional.empty();
        } catch (WebDriverException dialogOrClosedTab) {
            return Optional.empty();
        }
    }
}
