using System.Globalization;

namespace DtiPipeline.Benchmarks;

/// <summary>How much is measured.</summary>
internal sealed record BenchOptions
{
    public int Rows { get; init; } = 1_000_000;

    /// <summary>Rows of the workbook and of the pages.</summary>
    public int SmallRows { get; init; } = 200_000;

    /// <summary>Rows of the load of which only the memory matters.</summary>
    public int ManyRows { get; init; } = 5_000_000;

    /// <summary>Units of a generated workspace; tables have their own numbers.</summary>
    public int Units { get; init; } = 150;

    public int Repeat { get; init; } = 3;

    /// <summary>Only cases whose name begins so; null: all.</summary>
    public string? Only { get; init; }

    /// <summary>Where the tables are written besides the screen; null: nowhere.</summary>
    public string? File { get; init; }

    /// <summary>Program of a package that was made before, to compare versions; null: one is made.</summary>
    public string? Program { get; init; }

    /// <exception cref="ArgumentException">An option is not known or lacks its value.</exception>
    public static BenchOptions Parse(IReadOnlyList<string> words)
    {
        var options = new BenchOptions();
        for (var at = 0; at < words.Count; at += 2)
        {
            var value = at + 1 < words.Count ? words[at + 1] : throw new ArgumentException($"{words[at]} lacks its value", nameof(words));
            options = words[at] switch
            {
                "--rows" => options with { Rows = Number(value) },
                "--small-rows" => options with { SmallRows = Number(value) },
                "--many-rows" => options with { ManyRows = Number(value) },
                "--units" => options with { Units = Number(value) },
                "--repeat" => options with { Repeat = Number(value) },
                "--only" => options with { Only = value },
                "--file" => options with { File = value },
                "--program" => options with { Program = value },
                _ => throw new ArgumentException($"{words[at]} is no option: --rows, --small-rows, --many-rows, --units, --repeat, --only, --file, --program", nameof(words)),
            };
        }
        return options;
    }

    public bool Wants(string name) => Only is null || name.StartsWith(Only, StringComparison.Ordinal);

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
