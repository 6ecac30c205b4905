using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>Rows whose date lies in the round's window, both ends included, cut at the run's as-of date.</summary>
/// <param name="Date">The date field; <c>as_of</c> is the file's own.</param>
public sealed record TakeWindow(string Date) : TakeDefinition
{
    public static TakeWindow Read(MapReader map) => new(map.Text("date"));
}
