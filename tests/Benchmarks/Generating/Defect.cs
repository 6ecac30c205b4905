namespace DtiPipeline.Benchmarks.Generating;

/// <summary>One way in which a source spoils a row.</summary>
/// <param name="Spoil">The clean row to what is sent instead, one row or two.</param>
/// <param name="Treatment">What the program must do with it.</param>
internal sealed record Defect(string Name, Treatment Treatment, Func<string[], string[][]> Spoil)
{
    /// <summary>Another text in one column.</summary>
    public static Defect In(int column, string name, Treatment treatment, Func<string, string> change) => new(name, treatment, row =>
    {
        string[] spoilt = [.. row];
        spoilt[column] = change(row[column]);
        return [spoilt];
    });
}
