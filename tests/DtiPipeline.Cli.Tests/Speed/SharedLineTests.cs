using System.Globalization;
using System.Text;
using DtiPipeline.Benchmarks.Workspaces;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Cli.Tests.Speed;

/// <summary>An export that comes every night is read where it reads otherwise than the night before; what is staged, refused and counted is what reading it whole gives.</summary>
public sealed class SharedLineTests
{
    /// <summary>Their first 1,450 lines are read in any case.</summary>
    private const int Rows = 3_000;

    /// <summary>Where both texts are compared and nothing is read: the one before and the one that came.</summary>
    private const int OpenedWhenShared = 2;

    /// <summary>The numbers of loads and payloads differ between the two databases; nothing else may.</summary>
    private static readonly string[] Compared =
    [
        "select received, accepted, rejected, dropped, scope from load where state = 'complete' order by id desc limit 1",
        "select row_key, row_hash, as_of, f_unit, f_fee_amount from {staging} where to_load is null order by row_key",
        "select position, code, arguments, place, unit_word, as_of, raw from reject where load_id = (select max(id) from load) order by id",
        "select reason, row_count, positions from load_drop where load_id = (select max(id) from load) order by reason",
        "select as_of, shape from file_shape order by id desc limit 1",
        "select c.from_date, c.to_date, c.as_of, c.all_units, u.raw_code, u.raw, u.state from coverage c left join coverage_unit u on u.coverage_id = c.id where c.load_id = (select max(id) from load) order by 4, 5, 6",
        "select answer from kept_answer order by answer",
        "select cut, counts from carried_count",
        "select unit_id, element, value, state, basis from data_value where to_run is null order by 1, 2",
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Random_edits_night_after_night_are_staged_as_if_the_last_file_was_read_whole(DatabaseKind kind)
    {
        var (shared, whole) = (0, 0);
        // The server's nights take twice as long; how rows that are shared are staged, random deliveries show on both.
        for (var seed = 1; seed <= (kind == DatabaseKind.Sqlite ? 3 : 2); seed++)
        {
            var random = new Random(seed);
            await using var nights = await TimedNights.StartAsync(kind);
            await nights.DeliverAsync(Rows);
            await nights.RunAsync();
            for (var night = 0; night < 5; night++)
            {
                var lines = (await File.ReadAllLinesAsync(nights.File)).ToList();
                lines.Add($"last-{seed}-{night}{lines[1][lines[1].IndexOf(',', StringComparison.Ordinal)..]}");
                for (var edit = random.Next(6); edit >= 0; edit--)
                    Edit(lines, random, string.Create(CultureInfo.InvariantCulture, $"{seed}-{night}-{edit}"));
                await File.WriteAllLinesAsync(nights.File, lines);
                var before = nights.Opened;
                // The last day that counts moves on, and back too when somebody asks for an earlier day, of which the export gives no values.
                var day = BenchWorkspace.AsOf.AddDays(-random.Next(2) * random.Next(60));
                await nights.RunAsync(day);
                _ = nights.Opened - before == OpenedWhenShared ? shared++ : whole++;
                await RequireAsReadWholeAsync(nights, $"seed {seed}, night {night}", kind, day);
            }
        }
        Assert.True(shared > 3, $"{shared} nights were shared");
        Assert.True(whole > 1, $"{whole} nights were read whole");
    }

    [Fact]
    public async Task A_night_of_which_one_row_of_a_hundred_has_changed_reads_no_file_whole()
    {
        await using var nights = await TimedNights.StartAsync();
        await nights.DeliverAsync(Rows);
        await nights.RunAsync();
        var before = nights.Opened;
        await nights.DeliverAsync(Rows, changedEvery: 100);
        var (night, _) = await nights.RunAsync();
        Assert.Equal(OpenedWhenShared, nights.Opened - before);
        var collect = night.Steps.Single(step => step.Step == StepName.Collect);
        Assert.Equal((StepStatus.Done, Rows - (Rows / 100)), (collect.Status, collect.Unchanged));
    }

    [Fact]
    public async Task Where_the_file_before_is_not_there_any_more_the_whole_file_is_read()
    {
        await using var nights = await TimedNights.StartAsync();
        await nights.DeliverAsync(Rows);
        await nights.RunAsync();
        nights.ForgetLanding();
        await nights.DeliverAsync(Rows, changedEvery: 100);
        var (night, _) = await nights.RunAsync();
        Assert.Equal(StepStatus.Done, night.Steps.Single(step => step.Step == StepName.Collect).Status);
        await RequireAsReadWholeAsync(nights, "forgotten");
    }

    [Fact]
    public async Task A_text_that_has_to_be_repaired_is_read_whole()
    {
        await using var nights = await TimedNights.StartAsync();
        await nights.DeliverAsync(Rows);
        await MisreadAsync(nights.File);
        await nights.RunAsync();
        await nights.DeliverAsync(Rows, changedEvery: 100);
        await MisreadAsync(nights.File);
        var before = nights.Opened;
        var (night, _) = await nights.RunAsync();
        Assert.Equal(OpenedWhenShared + 1, nights.Opened - before);
        Assert.Contains(night.Findings, finding => finding.Code == DecodingCodes.EncodingRepaired);
        await RequireAsReadWholeAsync(nights, "misread");
    }

    /// <summary>Saves a file as a program does that takes its UTF-8 for letters of Windows.</summary>
    private static async Task MisreadAsync(string file) =>
        await File.WriteAllTextAsync(file, CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(await File.ReadAllBytesAsync(file)));

    private static async Task RequireAsReadWholeAsync(TimedNights nights, string when, DatabaseKind kind = DatabaseKind.Sqlite, DateOnly? day = null)
    {
        await using var other = await TimedNights.StartAsync(kind);
        File.Copy(nights.File, other.File, overwrite: true);
        await other.RunAsync(day);
        var table = (await nights.AskAsync("select name from staging_table"))[0];
        foreach (var sql in Compared.Select(sql => sql.Replace("{staging}", table, StringComparison.Ordinal)))
        {
            var (expected, found) = (await other.AskAsync(sql), await nights.AskAsync(sql));
            Assert.True(expected.SequenceEqual(found), $"{when}: {sql}\nexpected: {string.Join('\n', expected.Except(found))}\nfound: {string.Join('\n', found.Except(expected))}");
        }
    }

    /// <summary>What happens to an export from one night to the next, and what makes a row no row.</summary>
    private static void Edit(List<string> lines, Random random, string name)
    {
        var at = random.Next(1, lines.Count);
        var cells = lines[at].Split(',');
        switch (random.Next(12))
        {
            case 0 or 1 or 2 when cells.Length > 9:
                cells[9] = "77000";
                lines[at] = string.Join(',', cells);
                break;
            case 3 when cells.Length > 9:
                // Another text for the same number.
                cells[9] = "0" + cells[9];
                lines[at] = string.Join(',', cells);
                break;
            case 4:
                lines.RemoveAt(at);
                break;
            case 5 or 6:
                lines.Insert(at, $"new-{name}{lines[at][lines[at].IndexOf(',', StringComparison.Ordinal)..]}");
                break;
            case 7 when cells.Length > 6:
                cells[6] = "hôm qua";
                lines[at] = string.Join(',', cells);
                break;
            case 8:
                (lines[at], lines[^1]) = (lines[^1], lines[at]);
                break;
            case 9:
                lines.Insert(at, "");
                break;
            case 10 when random.Next(6) == 0:
                // The same key again, as it was or otherwise.
                lines.Add(random.Next(2) == 0 ? lines[at] : lines[at].Replace("true", "false", StringComparison.Ordinal));
                break;
            case 11 when random.Next(8) == 0 && cells.Length > 1:
                cells[1] = "\"Xã\nQuài Cang\"";
                lines[at] = string.Join(',', cells);
                break;
        }
    }
}
