using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>How a document groups units for ranking, in its own words.</summary>
/// <param name="Source">Where the words stand in the document.</param>
public sealed record RankingRule(RankingGroup Group, string AsPrinted, string Source)
{
    public static RankingRule Read(ValueReader value) =>
        value.Map(map => new RankingRule(map.Required("group", v => v.Word(Groups)), map.Text("as_printed"), map.Text("source")));

    public static readonly WordTable<RankingGroup> Groups = new(("set", RankingGroup.Set), ("parent", RankingGroup.Parent));
}
