using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Mappings;

/// <summary>A district's value is put together from its communes' only where they are numbers, and the share that must be covered is one that can be reached.</summary>
public sealed class OnlyNumbersRollUp : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var stream in set.Mappings.SelectMany(mapping => mapping.Streams))
        {
            if (stream.RollUp.Share > 1m)
                yield return Unreachable(set.Positions.Value(stream.At, "roll_up"));
            foreach (var mapped in stream.Elements)
                if (mapped.RollUp?.Share > 1m)
                    yield return Unreachable(set.Positions.Value(mapped.At, "roll_up"));
                else if (mapped.RollUp is { Share: not null } && !set.HasFaulty(DefinitionKind.Elements) && set.Element(mapped.Element) is { Type: not ElementType.Number } element)
                    yield return Finding.In(set.Positions.Value(mapped.At, "roll_up"), DefinitionCodes.RollUpOfNoNumber,
                        ("name", element.Code), ("type", DataElement.Types.WordOf(element.Type)));
        }
    }

    private static Finding Unreachable(SourceSpan at) => Finding.In(at, DefinitionCodes.NeverMatches, ("why", "no share is greater than 100%"));
}
