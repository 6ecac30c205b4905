using System.Collections.Immutable;
using System.Text;

namespace DtiPipeline.Benchmarks.Generating;

/// <summary>The kinds of defects, with what must become of each.</summary>
internal static class Defects
{
    public static readonly ImmutableArray<Defect> All =
    [
        Defect.In(DossierColumns.Id, "no id", Treatment.Rejected, _ => ""),
        Defect.In(DossierColumns.Unit, "no unit", Treatment.Rejected, _ => ""),
        Defect.In(DossierColumns.DueAt, "a day that does not exist", Treatment.Rejected, _ => "2024-02-31"),
        Defect.In(DossierColumns.ReceivedAt, "a moment in another form", Treatment.Rejected, _ => "31/12/2024 10h"),
        Defect.In(DossierColumns.Fee, "words for a number", Treatment.Rejected, _ => "miễn phí"),
        Defect.In(DossierColumns.Digitized, "an unknown yes", Treatment.Rejected, _ => "co"),
        Defect.In(DossierColumns.Unit, "a unit nobody knows", Treatment.Waiting, _ => "Xã Không Có Trong Danh Mục"),
        Defect.In(DossierColumns.Unit, "letters and marks apart", Treatment.Accepted, text => text.Normalize(NormalizationForm.FormD)),
        Defect.In(DossierColumns.Unit, "capitals", Treatment.Accepted, text => text.ToUpperInvariant()),
        Defect.In(DossierColumns.Unit, "blanks around and between", Treatment.Accepted, text => $"  {text.Replace(" ", "  ", StringComparison.Ordinal)} "),
        new("twice the same", Treatment.Duplicate, row => [row, row]),
    ];
}
