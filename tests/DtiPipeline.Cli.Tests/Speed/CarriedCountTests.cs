using System.Text.Json;
using DtiPipeline.Benchmarks.Workspaces;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Cli.Tests.Speed;

/// <summary>When a stream is counted from the last count of it, and when anew. That both come to the same is shown by <see cref="SharedLineTests"/>, night after night.</summary>
public sealed class CarriedCountTests
{
    private const int Rows = 2_000;

    /// <summary>A number of rows that only a falsified count has.</summary>
    private const int Falsified = 1_000_000;

    private static readonly DateOnly Day = BenchWorkspace.AsOf;

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_few_rows_changed_they_are_added_to_the_last_count(DatabaseKind kind)
    {
        await using var nights = await FalsifiedAsync(kind);
        await nights.DeliverAsync(Rows, changedEvery: 100);
        await nights.RunAsync();
        Assert.True(await TotalAsync(nights) > Falsified);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_only_the_last_day_moved_the_days_between_are_added_and_taken_away(DatabaseKind kind)
    {
        await using var nights = await FalsifiedAsync(kind);
        await nights.RunAsync(Day.AddDays(-20));
        var earlier = await TotalAsync(nights);
        Assert.True(earlier > Falsified);
        await nights.RunAsync(Day.AddDays(-10));
        Assert.True(await TotalAsync(nights) > earlier);
    }

    [Fact]
    public async Task Where_much_changed_everything_is_counted()
    {
        await using var nights = await FalsifiedAsync();
        await nights.DeliverAsync(Rows, changedEvery: 2);
        await nights.RunAsync();
        Assert.Equal(Rows, await TotalAsync(nights));
    }

    [Fact]
    public async Task Where_the_last_day_is_far_from_the_one_before_everything_is_counted()
    {
        await using var nights = await FalsifiedAsync();
        await nights.RunAsync(Day.AddDays(-200));
        Assert.InRange(await TotalAsync(nights), 1, Rows);
    }

    [Fact]
    public async Task Where_a_mapping_has_changed_everything_is_counted()
    {
        await using var nights = await FalsifiedAsync();
        await nights.AskAsync("update carried_count set asked = 'another question' returning 1");
        await nights.RunAsync(Day.AddDays(-1));
        Assert.InRange(await TotalAsync(nights), 1, Rows);
    }

    [Fact]
    public async Task After_thirty_times_everything_is_counted()
    {
        await using var nights = await FalsifiedAsync();
        await nights.AskAsync("update carried_count set steps = 29 returning 1");
        await nights.RunAsync(Day.AddDays(-1));
        Assert.True(await TotalAsync(nights) > Falsified);
        Assert.Equal(["30"], await nights.AskAsync("select steps from carried_count"));
        await nights.RunAsync(Day.AddDays(-2));
        Assert.InRange(await TotalAsync(nights), 1, Rows);
        Assert.Equal(["0"], await nights.AskAsync("select steps from carried_count"));
    }

    [Fact]
    public async Task A_count_that_was_changed_behind_the_programs_back_is_not_used()
    {
        await using var nights = await FalsifiedAsync();
        await nights.AskAsync("update carried_count set counts = counts || ' ' returning 1");
        await nights.RunAsync(Day.AddDays(-1));
        Assert.InRange(await TotalAsync(nights), 1, Rows);
    }

    /// <summary>A warehouse after one night, whose count was falsified so well that only its use can show it.</summary>
    private static async Task<TimedNights> FalsifiedAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var nights = await TimedNights.StartAsync(kind);
        await nights.DeliverAsync(Rows);
        await nights.RunAsync();
        Assert.Equal(Rows, await TotalAsync(nights));
        var counts = (await nights.AskAsync("select counts from carried_count"))[0];
        // [[0,unit,number of rows, ...
        var number = counts.Split(',')[2];
        var falsified = counts.Replace(string.Join(',', counts.Split(',').Take(3)), string.Join(',', [.. counts.Split(',').Take(2), number + "000000"]), StringComparison.Ordinal);
        await nights.AskAsync($"update carried_count set counts = '{falsified}', counts_hash = '{CanonicalText.Hash(falsified)}' returning 1");
        return nights;
    }

    /// <summary>How many rows the last count counted. An export of a later day gives no values of an earlier one, but is counted all the same.</summary>
    private static async Task<long> TotalAsync(TimedNights nights)
    {
        using var counts = JsonDocument.Parse((await nights.AskAsync("select counts from carried_count"))[0]);
        return counts.RootElement.EnumerateArray().Where(row => row[0].GetInt64() == 0).Sum(row => row[2].GetInt64());
    }
}
