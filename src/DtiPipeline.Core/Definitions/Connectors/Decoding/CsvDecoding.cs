using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Decoding;

/// <summary>Text with separators, UTF-8 with or without a byte order mark. The separator is part of the source's contract, never guessed.</summary>
public sealed record CsvDecoding(char Delimiter, char Quote) : DecodingDefinition
{
    private static readonly ScalarForm<char> Character = new("a single character, or \\t for a tab", "^(.|\\\\t)$", TryCharacter, ',');

    public static CsvDecoding Read(MapReader map) => new(
        map.Optional("delimiter", v => v.Parsed(Character), ','),
        map.Optional("quote", v => v.Parsed(Character), '"'));

    private static bool TryCharacter(string text, out char value)
    {
        value = text == "\\t" ? '\t' : text.Length == 1 ? text[0] : default;
        return value != default;
    }
}
