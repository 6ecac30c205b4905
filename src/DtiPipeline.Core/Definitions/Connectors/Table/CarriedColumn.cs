using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Table;

/// <summary>The text of column <c>From</c> in the last row in which column <c>When</c> was filled.</summary>
public sealed record CarriedColumn(string From, string When)
{
    public static CarriedColumn Read(ValueReader value) => value.Map(map => new CarriedColumn(map.Text("from"), map.Text("when")));
}
