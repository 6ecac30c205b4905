using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>A mapping names crosswalks that exist.</summary>
public sealed class CrosswalksExist : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        var known = set.Crosswalks.Select(crosswalk => crosswalk.Name).ToHashSet();
        return set.Mappings.SelectMany(mapping => mapping.Streams).SelectMany(stream => stream.Words
                .Select(words => (Name: words.Value.Crosswalk, At: set.Positions.Value(words.Value.At, "crosswalk")))
                .Append((Name: stream.Unit.Crosswalk ?? "", At: set.Positions.Value(stream.Unit.At, "crosswalk"))))
            .Where(use => use.Name.Length > 0 && !known.Contains(use.Name) && !set.IsFaulty(DefinitionKind.Crosswalk, use.Name))
            .Select(use => Lookups.Unknown(use.At, DefinitionCodes.UnknownCrosswalk, use.Name, known));
    }
}
