using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Diagnostics;

/// <summary>All that is said of one finding code.</summary>
public sealed record CatalogueEntry(string Code, Severity Severity, CatalogueWords Vi, CatalogueWords En)
{
    public CatalogueWords In(Language language) => language == Language.Vi ? Vi : En;

    public static CatalogueEntry Read(ValueReader value) => value.Map(map => new CatalogueEntry(
        "",
        map.Required("severity", v => v.Word(Severities.Words)),
        map.Required("vi", CatalogueWords.Read),
        map.Required("en", CatalogueWords.Read)));
}
