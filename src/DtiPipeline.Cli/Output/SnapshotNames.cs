using DtiPipeline.Core.Definitions;

namespace DtiPipeline.Cli.Output;

/// <summary>
/// Today's names for the codes in a snapshot. A snapshot must stay readable when the definitions have moved on or cannot be read: what they do not
/// know is shown by its code.
/// </summary>
public sealed class SnapshotNames(DefinitionSet? definitions)
{
    /// <param name="key">Code and first day of the version.</param>
    public string Unit(string key)
    {
        var code = CodeOf(key);
        return definitions?.Units.Ever(code).FirstOrDefault(version => version.Key == key)?.Name ?? code;
    }

    public string Pillar(string set, string code) => Set(set)?.Pillars.FirstOrDefault(pillar => pillar.Code == code)?.Name ?? code;

    public string Indicator(string set, string code) => Set(set)?.Indicators
        .SelectMany(indicator => indicator.Children.Prepend(indicator))
        .FirstOrDefault(indicator => indicator.Code == code)?.Name ?? code;

    public string Element(string code) => definitions?.Element(code)?.Name ?? code;

    /// <summary>The code in a unit key.</summary>
    public static string CodeOf(string key) => key.IndexOf('@', StringComparison.Ordinal) is var at and > 0 ? key[..at] : key;

    private Core.Definitions.IndicatorSets.IndicatorSet? Set(string id) => definitions?.Sets.FirstOrDefault(set => set.Id == id);
}
