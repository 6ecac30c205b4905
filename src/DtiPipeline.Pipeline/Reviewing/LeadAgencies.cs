using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Elements;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>Which agency a document means by the text it prints.</summary>
public sealed class LeadAgencies(ImmutableArray<Agency> agencies)
{
    private readonly ILookup<string, Agency> _printed = agencies.ToLookup(agency => agency.NameAsPrinted);

    /// <summary>The agency's proper name; its code where only texts that name several agencies have it.</summary>
    public string NameOf(string code) => agencies.FirstOrDefault(agency => agency.Codes is [var only] && only == code)?.Name ?? code;

    /// <param name="printed">As the document prints it; null where it prints none.</param>
    /// <returns>One code, several where the text names several agencies, none where it is unknown.</returns>
    public ImmutableArray<string> CodesOf(string? printed, DateOnly day) => printed is null
        ? []
        : _printed[PlainText.Collapse(printed)].FirstOrDefault(agency => (agency.ValidFrom is null || agency.ValidFrom <= day) && (agency.ValidTo is null || day < agency.ValidTo))?.Codes ?? [];
}
