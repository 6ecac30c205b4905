using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Mapping.Compilation;

namespace DtiPipeline.Core.Tests.Mapping.Compilation;

public sealed class MappingCompilerTests
{
    public static TheoryData<string> Names() => [.. GoldenMappings.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mapping_compiles_to_the_golden_text(string name)
    {
        var compiled = GoldenMappings.Compile(name);

        Compare($"{name}.sql", compiled.Counts.Sql);
        if (compiled.Moved is { } moved)
            Compare($"{name}.moved.sql", moved.Sql);
        if (compiled.LeftOut is { } leftOut)
            Compare($"{name}.left-out.sql", leftOut.Sql);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_output_column_stands_in_the_text_and_every_parameter_is_named(string name)
    {
        var compiled = GoldenMappings.Compile(name);

        Assert.All(compiled.Own.Skip(1), column => Assert.Contains($" as {column.Name}", compiled.Counts.Sql, StringComparison.Ordinal));
        foreach (var query in new[] { compiled.Counts, compiled.Moved, compiled.LeftOut }.OfType<CompiledQuery>())
            Assert.Equal(query.Sql.Count(letter => letter == '@'), query.Parameters.Sum(parameter => Count(query.Sql, parameter)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Staging_is_read_once(string name)
    {
        Assert.Equal(2, GoldenMappings.Compile(name).Counts.Sql.Split($"stg_golden_{name}").Length);
    }

    [Fact]
    public void The_rows_behind_a_figure_are_judged_by_the_same_text()
    {
        var mapping = GoldenMappings.Mapping("dossiers");
        var elements = GoldenMappings.Compile("dossiers").Elements.ToDictionary(element => element.Element.Code, element => element.Element);
        Compare("dossiers.rows.sql", MappingCompiler.CompileRows(mapping, GoldenMappings.Stream("dossiers"), "stg_golden_dossiers", elements, "procedures.used"));
    }

    [Fact]
    public void The_days_of_a_figure_are_judged_by_the_same_text()
    {
        var mapping = GoldenMappings.Mapping("dossiers");
        var elements = GoldenMappings.Compile("dossiers").Elements.ToDictionary(element => element.Element.Code, element => element.Element);
        Compare("dossiers.days.sql", MappingCompiler.CompileDays(mapping, GoldenMappings.Stream("dossiers"), "stg_golden_dossiers", elements, "procedures.used"));
    }

    [Fact]
    public void A_table_name_is_never_anything_else()
    {
        var mapping = GoldenMappings.Mapping("procedures");
        Assert.Throws<ArgumentException>(() => MappingCompiler.Compile(mapping, GoldenMappings.Stream("procedures"), "stg; drop table x", new Dictionary<string, DataElement>()));
    }

    /// <summary>Places of a parameter, those of longer names that begin so left out.</summary>
    private static int Count(string sql, string parameter) =>
        sql.Split('@').Skip(1).Count(rest => rest.TakeWhile(letter => char.IsAsciiLetterLower(letter) || letter == '_').SequenceEqual(parameter));

    private static void Compare(string file, string actual)
    {
        var golden = Path.Combine(GoldenMappings.Folder, file);
        var expected = File.Exists(golden) ? File.ReadAllText(golden) : "";
        if (expected != actual)
            File.WriteAllText(Path.ChangeExtension(golden, ".received.sql"), actual);
        Assert.Equal(expected, actual);
    }
}
