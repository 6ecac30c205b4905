using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Words;
using DtiPipeline.Core.OrgUnits.Matching;
using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.OrgUnits;

/// <summary>
/// Finds the unit that a source's words mean. The rules are asked in this order and the first that answers decides: a crosswalk row; totals and
/// headings; the code; the name, after blanks, running numbers, prefixes, type words and tone marks; the same after repairing an old encoding; offices;
/// and last, for people only, suggestions. Nothing is ever guessed: what no rule matches is counted nowhere until a person adds a crosswalk row.
/// Indexes are built once a day asked for; safe for several threads.
/// </summary>
public sealed class UnitMatcher(OrgUnitRegister register)
{
    private readonly UnitOwners _owners = new(register);
    private readonly ImmutableArray<IndexedUnit> _ever = [.. register.Versions.Select(UnitIndex.Indexed)];
    private readonly ConcurrentDictionary<DateOnly, UnitIndex> _dated = new();
    private readonly ConditionalWeakTable<Crosswalk, WordMatcher> _words = [];
    private UnitIndex? _dateless;

    /// <param name="text">The raw word, as the source wrote it.</param>
    /// <param name="code">An administrative code beside it, if the source has one.</param>
    /// <param name="scope">Whose report it is, <c>099</c> or <c>099@2024-12-31</c>; null: anywhere.</param>
    /// <param name="asOf">The day of which the text speaks; null means that it is not known, never today.</param>
    /// <param name="crosswalk">Rows that override all rules.</param>
    public UnitMatch Match(string text, string? code, string? scope, DateOnly? asOf, Crosswalk? crosswalk)
    {
        var request = MatchRequest.Of(text, code, scope, asOf, crosswalk);
        var index = asOf is { } day
            ? _dated.GetOrAdd(day, known => new UnitIndex(register, _owners, _ever, known))
            : _dateless ??= new UnitIndex(register, _owners, _ever, null);
        var words = crosswalk is null ? null : _words.GetValue(crosswalk, rows => new WordMatcher(rows));
        return CrosswalkRule.Match(request, index, words) ?? Unreadable(request) ?? NoUnitRule.Match(request)
            ?? CodeRule.Match(request, index) ?? Ignoring(request, ByName(request, index));
    }

    private static UnitMatch ByName(MatchRequest request, UnitIndex index) =>
        NameRule.Match(request, index) ?? Repaired(request, index) ?? OfficeRule.Match(request, index) ?? SuggestionRule.Match(request, index);

    private static UnitMatch? Unreadable(MatchRequest request)
    {
        if (request.Name.Length == 0 && request.Code is null)
            return UnitMatch.NotFound(MatchRules.Blank);
        return request.Name.Contains('\uFFFD', StringComparison.Ordinal) ? UnitMatch.NotFound(MatchRules.Unreadable) : null;
    }

    /// <summary>Text from before Unicode, tried only when it names no unit as it stands, and only when the repaired text names one exactly.</summary>
    private static UnitMatch? Repaired(MatchRequest request, UnitIndex index)
    {
        foreach (var (encoding, repaired) in EncodingRepair.Of(request.Raw))
        {
            var again = MatchRequest.Of(repaired, request.Code, null, request.Day, null) with { Scope = request.Scope };
            if (NameRule.Match(again, index) is { Status: MatchStatus.Matched } match)
            {
                ImmutableArray<Finding> note = [Finding.Of(MappingCodes.EncodingRepaired, ("encoding", encoding), ("text", again.Name))];
                return match with { Rule = MatchRules.Repaired + match.Rule, Warnings = [.. note, .. match.Warnings] };
            }
        }
        return null;
    }

    /// <summary>The name decided although a code stood beside it: say that the code was of no use.</summary>
    private static UnitMatch Ignoring(MatchRequest request, UnitMatch match) =>
        request.Code is null || match.Status != MatchStatus.Matched
            ? match
            : match with { Warnings = [Finding.Of(MappingCodes.CodeIgnored, ("written", request.Code), ("unit", Texts.Of(match.Unit!))), .. match.Warnings] };
}
