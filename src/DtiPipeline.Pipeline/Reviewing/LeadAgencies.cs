using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Elements;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>Which agency a document means by the text it prints. Worked out once for each definition set, which never changes.</summary>
public sealed class LeadAgencies
{
    private static readonly ConditionalWeakTable<DefinitionSet, LeadAgencies> Known = [];

    private readonly ImmutableArray<Agency> _agencies;
    private readonly ILookup<string, Agency> _printed;
    private readonly ConcurrentDictionary<(string Printed, DateOnly Day), ImmutableArray<string>> _codes = [];

    private LeadAgencies(ImmutableArray<Agency> agencies) => (_agencies, _printed) = (agencies, agencies.ToLookup(agency => agency.NameAsPrinted));

    public static LeadAgencies Of(DefinitionSet definitions) => Known.GetValue(definitions, set => new LeadAgencies(set.Agencies));

    /// <summary>The agency's proper name; its code where only texts that name several agencies have it.</summary>
    public string NameOf(string code) => _agencies.FirstOrDefault(agency => agency.Codes is [var only] && only == code)?.Name ?? code;

    /// <param name="printed">As a document of the definitions prints it; null where it prints none.</param>
    /// <returns>One code, several where the text names several agencies, none where it is unknown.</returns>
    public ImmutableArray<string> CodesOf(string? printed, DateOnly day) => printed is null ? [] : _codes.GetOrAdd((printed, day), Find);

    private ImmutableArray<string> Find((string Printed, DateOnly Day) asked) => _printed[PlainText.Collapse(asked.Printed)].FirstOrDefault(agency =>
        (agency.ValidFrom is null || agency.ValidFrom <= asked.Day) && (agency.ValidTo is null || asked.Day < agency.ValidTo))?.Codes ?? [];
}
