using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>How a stream writes numbers.</summary>
/// <param name="AsText">
/// May a text stand for a number? In tables always: a cell is text. In JSON, which has numbers of its own, only where the definition declares how
/// such texts are written; otherwise a quoted number is a change at the source that somebody should look at.
/// </param>
internal sealed record NumberFormat(string? DecimalSeparator, string? GroupSeparator, WordList Absent, bool AsText)
{
    public static NumberFormat Of(StreamDefinition stream) => new(stream.Formats.DecimalSeparator, stream.Formats.GroupSeparator, new WordList(stream.Formats.Absent),
        stream.Decode is not JsonDecoding || stream.Formats.NumbersDeclared);

    /// <returns>The number, or the code of why there is none.</returns>
    public (decimal Number, string? Fault, string? Expected) Read(in RawValue raw)
    {
        switch (raw.Kind)
        {
            case RawKind.Number:
                return (raw.Number, null, null);
            case RawKind.HugeNumber:
                return (0m, DecodingCodes.NumberTooBig, null);
            case RawKind.Text when !AsText:
                return (0m, DecodingCodes.TextForNumber, null);
            case RawKind.Text when NumberText.Read(raw.Text, DecimalSeparator, GroupSeparator) is { } number:
                return (number, null, null);
            default:
                return (0m, DecodingCodes.NotANumber, Example);
        }
    }

    /// <summary>How twelve hundred thousand and a half would be written here.</summary>
    private string Example => $"1{GroupSeparator}234{GroupSeparator}567{(string.IsNullOrEmpty(DecimalSeparator) ? "" : DecimalSeparator + "5")}";
}
