using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Decoding;

/// <summary>Text with separators.</summary>
/// <param name="Delimiter">
/// The separator that the source agreed to; null for <c>auto</c>: the one with which the table's header is found whole, which is no guess, since with
/// any other the header is not there.
/// </param>
public sealed record CsvDecoding(char? Delimiter, char Quote) : TableDecoding
{
    private const string Auto = "auto";

    private static readonly ScalarForm<char?> Separator = new("a single character, \\t for a tab, or auto", "^(auto|.|\\\\t)$", TrySeparator, ',');

    private static readonly ScalarForm<char> Character = new("a single character, or \\t for a tab", "^(.|\\\\t)$", TryCharacter, ',');

    public static CsvDecoding Read(MapReader map) => new(
        map.Optional("delimiter", v => v.Parsed(Separator), ','),
        map.Optional("quote", v => v.Parsed(Character), '"'));

    private static bool TrySeparator(string text, out char? value)
    {
        var isCharacter = TryCharacter(text, out var character);
        value = isCharacter ? character : null;
        return isCharacter || text == Auto;
    }

    private static bool TryCharacter(string text, out char value)
    {
        value = text == "\\t" ? '\t' : text.Length == 1 ? text[0] : default;
        return value != default;
    }
}
