using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>Refused rows as pages show them: by cause, with one of them.</summary>
internal static class RefusedRows
{
    public static async Task<ImmutableArray<RefusedGroup>> ReadAsync(
        RejectStore rejects, DefinitionSet definitions, RejectFilter filter, Language language, CancellationToken cancellation)
    {
        var groups = await rejects.GroupAsync(filter, cancellation);
        var examples = await rejects.ByIdAsync([.. groups.Select(group => group.FirstId)], cancellation);
        var text = new FindingText(language);
        return
        [
            .. groups.Select(group =>
            {
                var example = examples[group.FirstId];
                var words = text.Word(example.Row.Finding);
                return new RefusedGroup(
                    group, words.Message, words.Help, example.Row.Finding.Place?.ToString() ?? example.File, HoldsPersonalData(definitions, group) ? null : example.Row.Raw);
            }),
        ];
    }

    /// <summary>A stream that is defined no more is taken for one that does.</summary>
    private static bool HoldsPersonalData(DefinitionSet definitions, RejectGroup group) =>
        definitions.Connectors.FirstOrDefault(connector => connector.Id == group.Connector)?.Streams.FirstOrDefault(stream => stream.Id == group.Stream)?.PersonalData ?? true;
}
