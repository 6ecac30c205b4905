using System.Collections.Frozen;
using System.Text.RegularExpressions;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection;

/// <summary>What may be said of the content of a stream with personal data: how a text looks, not what it says.</summary>
public static partial class PersonalText
{
    /// <summary>Arguments that quote what a source sent, by code. Refused rows quote nothing that their stream does not want.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Quoted = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        [DecodingCodes.HeaderNotFound] = Names("found", "nearest"),
        [DecodingCodes.AsOfMissing] = Names("text"),
        [DecodingCodes.StatusNotOk] = Names("found"),
        [DecodingCodes.ControlTotalUnreadable] = Names("value"),
        [DecodingCodes.DamagedFile] = Names("why"),
        [CollectionCodes.FileUnreadable] = Names("why"),
        [CollectionCodes.FileNotMoved] = Names("why"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Letters become <c>a</c>, digits <c>0</c>; the rest stays: <c>~ 55%</c> becomes <c>~ 00%</c>.</summary>
    public static string Shape(string text) =>
        string.Create(text.Length, text, (shape, original) =>
        {
            for (var index = 0; index < shape.Length; index++)
                shape[index] = char.IsDigit(original[index]) ? '0' : char.IsLetter(original[index]) || char.IsSurrogate(original[index]) ? 'a' : original[index];
        });

    /// <summary>Telephone and identity numbers and mail addresses become their shape; dates, codes with dots and words stay.</summary>
    public static string WithoutNumbers(string text) => Telling().Replace(text, found => Shape(found.Value));

    /// <summary>A finding as it may be kept and shown; of a stream without personal data it is the same.</summary>
    public static Finding Masked(StreamDefinition stream, Finding finding)
    {
        if (!stream.PersonalData || DecodingCodes.IsOfOneRow(finding.Code))
            return finding;
        var quoted = Quoted.GetValueOrDefault(finding.Code);
        var arguments = finding.Arguments;
        foreach (var (name, value) in finding.Arguments)
            arguments = arguments.SetItem(name, quoted?.Contains(name) == true && !IsCode(value) ? Shape(value) : name == "sha256" ? value : WithoutNumbers(value));
        return finding with
        {
            Arguments = arguments,
            Place = finding.Place is { } place ? place with { Path = Shown(place.Path), Column = Shown(place.Column), Sheet = Shown(place.Sheet) } : null,
        };
    }

    private static string? Shown(string? text) => text is null ? null : WithoutNumbers(text);

    /// <summary><c>500</c>, <c>ERR-42</c>: nobody's name is written so.</summary>
    private static bool IsCode(string text) => text == "nothing at all" || Code().IsMatch(text);

    private static FrozenSet<string> Names(params ReadOnlySpan<string> names) => names.ToArray().ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[^\s@<>]+@[^\s@<>]+\.[A-Za-z]{2,}|(?<![0-9A-Za-z])\+?[0-9](?:[ .-]?[0-9]){8,}(?![0-9A-Za-z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Telling();

    [GeneratedRegex("^[0-9]{1,5}$|^[A-Z]{1,8}[-_.]?[0-9]{1,6}$|^[A-Z_]{2,20}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
