using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Mappings;

/// <summary>A data element is counted in one way: `count`, `count_distinct`, `sum` or `value`. `minus` belongs to a sum.</summary>
public sealed class ElementsHaveOneAggregate : IDefinitionRule
{
    private static readonly string[] Ways = ["count", "count_distinct", "sum", "value"];

    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var element in set.Mappings.SelectMany(mapping => mapping.Streams).SelectMany(stream => stream.Elements))
        {
            var written = Ways.Where(way => set.Positions.IsWritten(element.At, way)).ToList();
            if (written.Count != 1)
                yield return Finding.In(written.Count == 0 ? element.At : set.Positions.Key(element.At, written[1]), DefinitionCodes.NotOneAggregate,
                    ("name", element.Element), ("count", FormattableString.Invariant($"{written.Count}")), ("expected", string.Join(", ", Ways)));
            else if (element.Minus is not null && written[0] != "sum")
                yield return Finding.In(set.Positions.Key(element.At, "minus"), DefinitionCodes.MinusWithoutSum, ("name", written[0]));
        }
    }
}
