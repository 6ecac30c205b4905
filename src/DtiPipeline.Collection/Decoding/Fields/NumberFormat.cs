using System.Globalization;
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
/// <param name="IsDeclared">False where the definition says nothing about numbers, so that only those that read one way may be read.</param>
internal sealed record NumberFormat(string? DecimalSeparator, string? GroupSeparator, WordList Absent, bool AsText, bool IsDeclared)
{
    /// <summary>What JavaScript prints for 0/0; no source means a number by it.</summary>
    private const string NotComputed = "NaN";

    /// <summary>The texts that stand for no value with a stream, declared or not.</summary>
    public static WordList AbsentOf(StreamDefinition stream) => new([.. stream.Formats.Absent, NotComputed]);

    public static NumberFormat Of(StreamDefinition stream) => new(stream.Formats.DecimalSeparator, stream.Formats.GroupSeparator, AbsentOf(stream),
        stream.Decode is not JsonDecoding || stream.Formats.NumbersDeclared, stream.Formats.NumbersDeclared);

    /// <returns>The number, or the code of why there is none.</returns>
    public (decimal Number, string? Fault, string? Expected) Read(in RawValue raw)
    {
        switch (raw.Kind)
        {
            case RawKind.Number when LostItsGroups(raw):
                return (0m, DecodingCodes.ResavedNumber, (raw.Number * 1000m).ToString("0", CultureInfo.InvariantCulture));
            case RawKind.Number:
                return (raw.Number, null, null);
            case RawKind.HugeNumber:
                return (0m, DecodingCodes.NumberTooBig, null);
            case RawKind.Text when !AsText:
                return (0m, DecodingCodes.TextForNumber, null);
            case RawKind.Text when !IsDeclared && NumberText.ReadsTwoWays(raw.Text):
                return (0m, DecodingCodes.AmbiguousNumber, null);
            case RawKind.Text when NumberText.Read(raw.Text, DecimalSeparator, GroupSeparator) is { } number:
                return (number, null, null);
            default:
                return (0m, DecodingCodes.NotANumber, Example);
        }
    }

    /// <summary>
    /// Where a source groups its digits, a spreadsheet of another language turns the text 1.234 into the number 1.234. It has exactly three decimals
    /// then, at most three digits before them, and no format that shows them.
    /// </summary>
    private bool LostItsGroups(in RawValue raw)
    {
        var size = Math.Abs(raw.Number);
        return raw.IsUnformatted && !string.IsNullOrEmpty(GroupSeparator) && size is >= 1m and < 1000m && decimal.IsInteger(size * 1000m) && !decimal.IsInteger(size * 100m);
    }

    /// <summary>How twelve hundred thousand and a half would be written here.</summary>
    private string Example => $"1{GroupSeparator}234{GroupSeparator}567{(string.IsNullOrEmpty(DecimalSeparator) ? "" : DecimalSeparator + "5")}";
}
