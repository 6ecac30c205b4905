using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>What makes two rows the same record, and what makes them the same version of it. Not for use by several threads.</summary>
internal sealed class RowIdentity
{
    private const char Separator = '\u001F';

    private readonly ImmutableArray<int> _key;
    private readonly bool _keyHasAsOf;
    private readonly RowHash _hash = new();
    private (DateOnly Day, string Text)? _asOf;

    public RowIdentity(StagingLayout layout)
    {
        var fields = layout.Columns.Select(column => column.Field).ToList();
        _key = [.. layout.Key.Select(name => fields.IndexOf(name))];
        _keyHasAsOf = layout.KeyHasAsOf;
    }

    /// <summary>Key fields joined; files add their day.</summary>
    public string KeyOf(AcceptedRow row)
    {
        var key = Plain(row.Values[_key[0]]);
        for (var index = 1; index < _key.Length; index++)
            key = $"{key}{Separator}{Plain(row.Values[_key[index]])}";
        return _keyHasAsOf ? $"{key}{Separator}{AsOf(row)}" : key;
    }

    /// <summary>
    /// All fields. The day as of which the row speaks is left out: over HTTP it moves every night, and an unchanged row must stay
    /// unchanged.
    /// </summary>
    public UInt128 HashOf(AcceptedRow row) => _hash.Of(row.Values);

    /// <summary>The day as of which the row speaks; most rows have that of the one before.</summary>
    public string AsOf(AcceptedRow row)
    {
        if (_asOf?.Day != row.AsOf)
            _asOf = (row.AsOf, row.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return _asOf!.Value.Text;
    }

    private static string Plain(StagedValue value) => value.IsNumber ? value.Number.ToString(CultureInfo.InvariantCulture) : value.Text ?? "";
}
