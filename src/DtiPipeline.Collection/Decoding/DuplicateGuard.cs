using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding;

/// <summary>
/// Finds records that come twice in one delivery, as they do when pages overlap. Keeps 128-bit hashes, not records: a million take about 45 MB.
/// </summary>
internal sealed class DuplicateGuard
{
    private readonly Dictionary<UInt128, Seen> _seen = [];
    private readonly RowHash _hash = new();
    private readonly ImmutableArray<int> _key;
    private readonly bool _keyHasAsOf;
    private readonly StagedValue[] _keyValues;

    public DuplicateGuard(StreamDefinition stream)
    {
        _key = [.. stream.Key.Select(name => stream.Fields.ToList().FindIndex(field => field.Name == name)).Where(field => field >= 0)];
        _keyHasAsOf = stream.Files is not null;
        _keyValues = new StagedValue[_key.Length + (_keyHasAsOf ? 1 : 0)];
    }

    /// <summary>The fields that identify a record, as indexes in the stream's definition.</summary>
    public ImmutableArray<int> Key => _key;

    /// <param name="payload">Ordinal of the payload.</param>
    /// <param name="number">The record's row or index in it.</param>
    /// <returns>Null when the key is new; otherwise where it was first, and whether the content was the same.</returns>
    public (int Payload, int Number, bool IsSame)? Meet(AcceptedRow row, int payload, int number)
    {
        for (var index = 0; index < _key.Length; index++)
            _keyValues[index] = row.Values[_key[index]];
        if (_keyHasAsOf)
            _keyValues[^1] = StagedValue.Of(row.AsOf.DayNumber);
        var (key, content) = (_hash.Of(_keyValues), (ulong)_hash.Of(row.Values));
        if (_seen.TryAdd(key, new Seen(content, payload, number)))
            return null;
        var first = _seen[key];
        return (first.Payload, first.Number, first.Content == content);
    }

    /// <param name="Content">Half of its hash: it only tells whether one row that has the key already reads the same.</param>
    private readonly record struct Seen(ulong Content, int Payload, int Number);
}
