using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>The rows of a case have no other fields than its stream (and <c>as_of</c>).</summary>
public sealed class CaseFieldsExist : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        var streams = set.MappedStreams().DistinctBy(stream => stream.Name).ToDictionary(stream => stream.Name);
        foreach (var cases in set.Cases)
            foreach (var one in cases.Cases)
                if (streams.TryGetValue($"{cases.Connector}/{one.Stream}", out var stream))
                {
                    var known = stream.FieldNames.ToList();
                    foreach (var name in one.Rows.SelectMany(row => row).Select(cell => cell.Key).Distinct().Where(name => !known.Contains(name)))
                        yield return Lookups.Unknown(set.Positions.KeyOfItem(one.At, name, "rows"), DefinitionCodes.UnknownStreamField, name, known,
                            ("stream", one.Stream), ("expected", string.Join(", ", known)));
                }
    }
}
