package vn.tinhso.dossiers;

/**
 * What the province says about its dossiers in one line, counted from the records at this moment.
 *
 * @param receivedToday accepted today
 * @param finishedThisMonth with a signed result this month
 * @param keptThisMonth of those, early or on time
 */
public record PublicFigures(long receivedToday, long finishedThisMonth, long keptThisMonth) {

    /** Whole per cent, rounded down: 99.9 % is not «all». */
    public long percentKept() {
        return finishedThisMonth == 0 ? 0 : keptThisMonth * 100 / finishedThisMonth;
    }
}
