using System.Collections.Immutable;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Connectors.Table;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>Finds the columns that a definition names in a header, once for the whole table.</summary>
internal sealed class TableColumns
{
    private const char ContextMark = '@';

    private readonly ImmutableArray<string> _paths;
    private readonly DataPlace _place;
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _twice = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _missing = [];
    private readonly HashSet<int> _used = [];

    private TableColumns(TableHeader header, DataPlace place)
    {
        _paths = header.Paths;
        _place = place;
        for (var column = 0; column < _paths.Length; column++)
            if (_paths[column].Length > 0 && !_columns.TryAdd(_paths[column], column))
                _twice.Add(_paths[column]);
    }

    /// <summary>For each field its column, or -1 where it takes a carried context.</summary>
    public required ImmutableArray<int> Fields { get; init; }

    /// <summary>For each field the index of the carried context it takes, or -1.</summary>
    public required ImmutableArray<int> Contexts { get; init; }

    /// <summary>For each field the column that may name another unit of money, or -1.</summary>
    public required ImmutableArray<int> Overrides { get; init; }

    /// <summary>For each carried context the column its text comes from, and the one that tells when.</summary>
    public required ImmutableArray<(int From, int When)> Carried { get; init; }

    /// <summary>The column that is blank in records; -1 when every row is one.</summary>
    public required int RecordsWhenBlank { get; init; }

    /// <summary>The column whose words head a section; -1 where none does.</summary>
    public required int Sections { get; init; }

    /// <summary>The header paths that a definition names, wanted or not.</summary>
    public static HashSet<string> Named(StreamDefinition stream) => stream.Fields.Where(field => !IsContext(field)).Select(field => field.From)
        .Concat(stream.Table?.Ignore ?? []).Select(CleanText.Of).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="DeliveryFault">A column is missing, or a wanted one stands twice.</exception>
    public static TableColumns Find(StreamDefinition stream, TableLayout layout, TableHeader header, DataPlace place, FindingLog notes)
    {
        var finder = new TableColumns(header, place) { Fields = [], Contexts = [], Overrides = [], Carried = [], RecordsWhenBlank = -1, Sections = -1 };
        var names = layout.Carry.Select(entry => entry.Key).ToList();
        var found = new TableColumns(header, place)
        {
            Fields = [.. stream.Fields.Select(field => IsContext(field) ? -1 : finder.Column(field.From))],
            Contexts = [.. stream.Fields.Select(field => IsContext(field) ? names.IndexOf(field.From[1..]) : -1)],
            Overrides = [.. stream.Fields.Select(field => field.UnitOverride is { } unit ? finder.Column(unit.Column) : -1)],
            Carried = [.. layout.Carry.Select(entry => (finder.Column(entry.Value.From), finder.Column(entry.Value.When)))],
            RecordsWhenBlank = layout.RecordsWhenBlank is { } column ? finder.Column(column) : -1,
            Sections = layout.Sections is { } sections ? finder.Column(sections.Column) : -1,
        };
        finder.RefuseMissing();
        finder.NoteUnexpected(layout, notes);
        return found;
    }

    private static bool IsContext(FieldDefinition field) => field.From.StartsWith(ContextMark);

    private int Column(string path)
    {
        var clean = CleanText.Of(path);
        if (_twice.Contains(clean))
            throw new DeliveryFault(Finding.From(_place, DecodingCodes.ColumnTwice, ("name", clean)));
        if (!_columns.TryGetValue(clean, out var column))
        {
            _missing.Add(clean);
            return -1;
        }
        _used.Add(column);
        return column;
    }

    private void RefuseMissing()
    {
        if (_missing.Count == 0)
            return;
        var free = _columns.Keys.Where(path => !_used.Contains(_columns[path])).ToList();
        throw new DeliveryFault(Finding.From(_place, DecodingCodes.ColumnMissing, ("name", _missing[0]), ("nearest", NearestName.Of(_missing[0], free)),
            ("found", string.Join(", ", _columns.Keys.Select(path => $"`{path}`"))),
            ("others", _missing.Count == 1 ? null : string.Join(", ", _missing.Skip(1).Distinct().Select(path => $"`{path}`")))));
    }

    private void NoteUnexpected(TableLayout layout, FindingLog notes)
    {
        var ignored = new WordList(layout.Ignore);
        for (var column = 0; column < _paths.Length; column++)
            if (_paths[column].Length > 0 && !_used.Contains(column) && !ignored.Contains(_paths[column]))
                notes.Add(Finding.From(_place with { Column = ColumnLetters.Of(column) }, DecodingCodes.UnexpectedColumn, ("name", _paths[column])));
    }
}
