using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Mappings;

/// <summary>A crosswalk that no mapping names is a leftover, or the mapping forgot it.</summary>
public sealed class CrosswalksAreUsed : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        if (set.HasFaulty(DefinitionKind.SourceMapping))
            return [];
        var streams = set.Mappings.SelectMany(mapping => mapping.Streams).ToList();
        var used = streams.SelectMany(stream => stream.Words).Select(words => words.Value.Crosswalk)
            .Concat(streams.Select(stream => stream.Unit.Crosswalk).OfType<string>()).ToHashSet();
        // A misspelt name is reported where it stands; the crosswalk that was meant is not unused.
        var known = set.Crosswalks.Select(crosswalk => crosswalk.Name).ToList();
        used.UnionWith(used.Except(known).Select(name => NearestName.Of(name, known)).OfType<string>().ToList());
        return set.Crosswalks.Where(crosswalk => !used.Contains(crosswalk.Name))
            .Select(crosswalk => Finding.In(crosswalk.At, DefinitionCodes.UnusedCrosswalk, ("name", crosswalk.Name)));
    }
}
