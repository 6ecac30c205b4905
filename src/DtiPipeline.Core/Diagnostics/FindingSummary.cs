using static System.FormattableString;

namespace DtiPipeline.Core.Diagnostics;

/// <summary>How many findings there are, in how many of the files looked at.</summary>
public sealed record FindingSummary(int Errors, int Warnings, int Notes, int FilesConcerned, int Files)
{
    public static FindingSummary Of(IReadOnlyCollection<Finding> findings, int files, FindingCatalogue catalogue)
    {
        var counts = findings.CountBy(finding => catalogue.SeverityOf(finding.Code)).ToDictionary();
        var concerned = findings.Select(finding => finding.At?.File).Where(file => file is not null).Distinct().Count();
        return new FindingSummary(
            counts.GetValueOrDefault(Severity.Error), counts.GetValueOrDefault(Severity.Warning), counts.GetValueOrDefault(Severity.Note), concerned, files);
    }

    public string In(Language language)
    {
        var isEnglish = language == Language.En;
        var counts = string.Join(", ", Counts(isEnglish));
        return (isEnglish, counts.Length > 0, FilesConcerned > 0) switch
        {
            (true, false, _) => Invariant($"no findings in {Many(Files, "file")}"),
            (true, true, true) => Invariant($"{counts} in {FilesConcerned} of {Many(Files, "file")}"),
            (true, true, false) => Invariant($"{counts}; {Many(Files, "file")} read"),
            (false, false, _) => Invariant($"không có phát hiện nào trong {Files} tệp"),
            (false, true, true) => Invariant($"{counts} trong {FilesConcerned}/{Files} tệp"),
            (false, true, false) => Invariant($"{counts}; đã đọc {Files} tệp"),
        };
    }

    private IEnumerable<string> Counts(bool isEnglish)
    {
        (int Count, string En, string Vi)[] kinds = [(Errors, "error", "lỗi"), (Warnings, "warning", "cảnh báo"), (Notes, "note", "ghi chú")];
        return kinds.Where(kind => kind.Count > 0)
            .Select(kind => isEnglish ? Many(kind.Count, kind.En) : Invariant($"{kind.Count} {kind.Vi}"));
    }

    private static string Many(int count, string noun) => Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
