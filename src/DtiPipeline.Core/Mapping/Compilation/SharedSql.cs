using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>The parts that all queries over one stream have in common.</summary>
internal sealed class SharedSql(BoundStream stream, SqlText text)
{
    private const string HasNoneBelow = "not exists (select 1 from unit_closure b where b.unit_date = @unit_date and b.ancestor_id = c.descendant_id and b.depth = 1)";

    /// <summary>True where rows name their unit; otherwise all speak of the scope unit.</summary>
    public bool NamesUnits => stream.Mapping.Unit is not { Field: null, CodeField: null };

    /// <summary>The common table <c>counting_unit</c>: whose rows count.</summary>
    public void CountingUnits()
    {
        var (who, condition) = stream.Mapping.Expects switch
        {
            ExpectedUnits.Communes => ("the communes of the scope", $"c.depth > 0 and {HasNoneBelow}"),
            ExpectedUnits.Scope => ("the scope unit alone", "c.depth = 0"),
            ExpectedUnits.Evaluated => ("every unit of the scope", "c.depth >= 0"),
            _ => ("the scope unit and its communes", $"(c.depth = 0 or {HasNoneBelow})"),
        };
        text.Line("with counting_unit as (");
        text.Line($"  -- whose rows count: {who}");
        text.Line("  select c.descendant_id as unit_id");
        text.Line("  from unit_closure c");
        text.Line("  where c.unit_date = @unit_date and c.ancestor_id = @scope");
        text.Line($"    and {condition}");
        text.Line("),");
    }

    /// <summary>The expression for the unit of a row.</summary>
    public string Unit => NamesUnits ? "m.unit_id" : "u.unit_id";

    /// <summary>Keeps rows that count. What follows belongs behind <c>where</c>: so written, SQLite reads staging once and looks units up, never the other way round.</summary>
    /// <returns>The condition.</returns>
    public string JoinUnits()
    {
        text.Line(NamesUnits ? "  cross join unit_match m" : "  cross join counting_unit u");
        return NamesUnits
            ? $"{Matched("m")} and m.unit_id in (select unit_id from counting_unit)"
            : "u.unit_id = @scope";
    }

    /// <summary>Keeps the other rows too, for a look at them.</summary>
    public void LeftJoinUnits()
    {
        if (NamesUnits)
            text.Line($"  left join unit_match m on {Matched("m")}");
        text.Line($"  left join counting_unit u on u.unit_id = {(NamesUnits ? "m.unit_id" : "@scope")}");
    }

    /// <summary>Joins the meanings of a field.</summary>
    public void Words(string field)
    {
        var words = stream.Words(field)!;
        text.Line($"  left join word_match w_{field} on w_{field}.crosswalk = {SqlLiteral.Text(words.Crosswalk)} and w_{field}.as_of = @as_of");
        text.Line($"    and w_{field}.context = {Written(words.Context)} and w_{field}.raw = s.{stream.Column(field)}");
    }

    private string Matched(string match) =>
        $"{match}.connector = @connector and {match}.stream = @stream and {match}.unit_date = @unit_date and {match}.raw_code = {Written(stream.Mapping.Unit.CodeField)} and {match}.raw = {Written(stream.Mapping.Unit.Field)}";

    /// <summary>The author's line.</summary>
    public static string Place(SourceSpan at) => $"{at.File}:{at.Line}";

    /// <summary>A raw word, blank where absent, as the tables of matches keep it.</summary>
    public string Written(string? field) => field is null ? "''" : $"coalesce(s.{stream.Column(field)}, '')";
}
