using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>
/// Compiles the mapping of a stream to SQL in three stages: names are bound to fields, a plan says what one scan must do, and the plan is written down.
/// The text needs no dialect: all it uses means the same on SQLite and PostgreSQL.
/// </summary>
public static partial class MappingCompiler
{
    private static readonly string[] Known = ["load", "unit_date", "scope", "connector", "stream", "from", "cut", "oldest", "as_of", "low", "high", "low_cut", "high_cut"];

    /// <param name="mapping">Checked: what a definition rule would refuse ends here with an exception.</param>
    /// <param name="stagingTable">The stream's table for its present layout.</param>
    /// <param name="elements">The catalogue by code.</param>
    /// <param name="open">
    /// Fields among whose words one has no meaning yet; null: any may. Rows that might count but for such a word are counted apart, which costs a look at each
    /// row and word.
    /// </param>
    public static CompiledMapping Compile(
        StreamMapping mapping, StreamDefinition stream, string stagingTable, IReadOnlyDictionary<string, DataElement> elements, IReadOnlySet<string>? open = null)
    {
        if (!TableName().IsMatch(stagingTable))
            throw new ArgumentException($"`{stagingTable}` is no table name", nameof(stagingTable));
        var plan = StreamPlanner.Plan(new BoundStream(mapping, stream), elements, open);
        return new CompiledMapping(
            mapping, Query(SqlEmitter.Emit(plan, stagingTable)), SqlEmitter.Columns(plan), plan.AddsUp ? Query(SqlEmitter.Emit(plan, stagingTable, moved: true)) : null,
            new LeftOutEmitter(plan, stagingTable).Emit() is { } leftOut ? Query(leftOut) : null,
            [.. plan.Elements.Select(element => element.Compiled)]);
    }

    /// <summary>
    /// The values of a stream whose rows name their elements: columns unit_id, element, least, greatest, row_count (see <see cref="Counting.NamedReader"/>).
    /// </summary>
    /// <exception cref="ArgumentException">The stream is no such stream; definitions are checked before they are compiled.</exception>
    public static CompiledQuery CompileNamed(StreamMapping mapping, StreamDefinition stream, string stagingTable)
    {
        if (mapping.Named is null || !TableName().IsMatch(stagingTable))
            throw new ArgumentException($"`{stagingTable}` holds no named values", nameof(stagingTable));
        return Query(NamedEmitter.Emit(new BoundStream(mapping, stream), BoundStream.AsOf, stagingTable));
    }

    /// <summary>
    /// The rows behind one element of one unit: unit id, payload id, position and as-of day of each, in order. Parameters as for the counts, and
    /// <c>unit</c> (surrogate id), <c>limit</c>, <c>offset</c>.
    /// </summary>
    public static string CompileRows(StreamMapping mapping, StreamDefinition stream, string stagingTable, IReadOnlyDictionary<string, DataElement> elements, string element) =>
        RowsEmitter.Emit(StreamPlanner.Plan(new BoundStream(mapping, stream), elements, open: null), stagingTable, element);

    /// <summary>One query for the newest day of the rows behind one element, by unit; the units below included where they count.</summary>
    public static string CompileDays(StreamMapping mapping, StreamDefinition stream, string stagingTable, IReadOnlyDictionary<string, DataElement> elements, string element) =>
        DaysEmitter.Emit(StreamPlanner.Plan(new BoundStream(mapping, stream), elements, open: null), stagingTable, element);

    private static CompiledQuery Query(string sql)
    {
        var used = Parameter().Matches(sql).Select(match => match.Groups["name"].Value).ToHashSet();
        return new CompiledQuery(sql, [.. Known.Where(used.Contains)]);
    }

    [GeneratedRegex("^[a-z_][a-z0-9_]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TableName();

    [GeneratedRegex("@(?<name>[a-z_]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
