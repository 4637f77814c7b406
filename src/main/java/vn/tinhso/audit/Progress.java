package vn.tinhso.audit;

/**
 * How far a verification has come: as many links from the beginning of its stretch.
 *
 * @param records outside the log that were compared
 * @param seals that were examined
 */
public record Progress(long links, long records, int seals) {

    public static final Progress NONE = new Progress(0, 0, 0);

    Progress and(long moreLinks, long moreRecords, int moreSeals) {
        return new Progress(links + moreLinks, records + moreRecords, seals + moreSeals);
    }
}
