using DtiPipeline.Core.Records;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Notes where the rows stand that are no data, so that a person can look them up: <c>dan_so.xls: DS 2023!1-4, 9</c>. Their content is not kept.</summary>
internal sealed class DroppedPositions
{
    private readonly SortedDictionary<DropReason, RowPlaces> _places = [];

    public void Add(string file, DroppedRow row)
    {
        if (!_places.TryGetValue(row.Reason, out var places))
            _places[row.Reason] = places = new RowPlaces();
        places.Add(file, row.Position);
    }

    public IReadOnlyDictionary<DropReason, string> Words() => _places.ToDictionary(places => places.Key, places => places.Value.Words());
}
