namespace DtiPipeline.Core.Alerting;

/// <summary>What every message bears.</summary>
/// <param name="Invented">The figures are made up for a demonstration: every message says so.</param>
/// <param name="Site">Where people open the pages, <c>https://dti.tinh.gov.vn</c>; null: paths are told without it.</param>
public sealed record LetterHead(bool Invented, string? Site)
{
    public static readonly Phrase Notice = new("SỐ LIỆU MINH HỌA – không phải số liệu thật", "INVENTED FIGURES – a demonstration, not real data");

    /// <summary>The address of a page.</summary>
    public string To(string page) => (Site?.TrimEnd('/') ?? "") + page;
}
