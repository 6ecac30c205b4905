using System.Text;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Bulk;
using DtiPipeline.Warehouse.Staging.Sorting;

namespace DtiPipeline.Warehouse.Tests.Staging.Sorting;

/// <summary>Rows come out in the order of their keys' bytes, whether they stayed in memory or went through a file.</summary>
public class SortedRunsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    public void Few_rows_are_put_in_order_in_memory(int rows) => Agrees(rows, filler: 10, seed: 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Many_rows_go_through_a_file_and_come_out_in_order(int seed) => Agrees(rows: 20_000, filler: 900, seed);

    [Fact]
    public void A_row_longer_than_any_buffer_comes_through_whole()
    {
        using var runs = new SortedRuns(Path.GetTempPath());
        for (var row = 0; row < 40; row++)
            runs.Add(Row($"{row % 7}", row, new string('x', 300_000 + row)));
        runs.Complete();
        Assert.Equal(Enumerable.Range(0, 40).OrderBy(row => row % 7).Select(row => ($"{row % 7}", (long)row, 300_000 + row)), Read(runs));
    }

    [Fact]
    public void The_rows_can_be_gone_through_as_often_as_wanted()
    {
        using var runs = new SortedRuns(Path.GetTempPath());
        for (var row = 0; row < 10_000; row++)
            runs.Add(Row($"{row * 7919 % 10_000}", row, new string('x', 1_000)));
        runs.Complete();
        Assert.Equal(Read(runs), Read(runs));
    }

    [Fact]
    public void The_file_has_no_name_while_it_is_written_or_is_closed_with_the_process()
    {
        using var file = TemporaryFile.Create(Path.GetTempPath());
        file.WriteByte(1);
        file.Flush();
        Assert.Equal(OperatingSystem.IsWindows(), File.Exists(file.Name));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var runs = new SortedRuns(folder);
        var fault = Assert.Throws<DeliveryFault>(() =>
        {
            for (var row = 0; row < 10_000; row++)
                runs.Add(Row($"{row}", row, new string('x', 1_000)));
        });
        Assert.Equal((CollectionCodes.NotWritten, folder), (fault.Finding.Code, fault.Finding.Arguments["folder"]));
    }

    [Fact]
    public void A_file_that_was_cut_off_is_noticed()
    {
        using var file = TemporaryFile.Create(Path.GetTempPath());
        var row = Row("a", 1, "content");
        file.Write(row);
        file.Write(row.AsSpan(0, row.Length - 1));
        file.Flush();
        var run = new FileRun(file.SafeFileHandle, 0, file.Length);
        Assert.True(run.MoveNext());
        Assert.Throws<EndOfStreamException>(() => run.MoveNext());
    }

    private static void Agrees(int rows, int filler, int seed)
    {
        var random = new Random(seed);
        var keys = Enumerable.Range(0, rows).Select(_ => Key(random)).ToList();
        using var runs = new SortedRuns(Path.GetTempPath());
        for (var row = 0; row < rows; row++)
            runs.Add(Row(keys[row], row, new string('x', filler + row % 50)));
        runs.Complete();
        var expected = keys.Select((key, row) => (Key: key, Row: (long)row, filler + row % 50))
            .OrderBy(row => Encoding.UTF8.GetBytes(row.Key), Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other))).ThenBy(row => row.Row);
        Assert.Equal(expected, Read(runs));
    }

    /// <summary>Short and long keys, many of them twice, some with a long beginning in common, some beyond the first plane.</summary>
    private static string Key(Random random) => random.Next(5) switch
    {
        0 => "",
        1 => $"000.00.46.H57-{random.Next(2_000):D7}",
        2 => $"Xã Phú {(char)('A' + random.Next(26))}",
        3 => char.ConvertFromUtf32(0x1F600 + random.Next(40)),
        _ => $"{random.Next(300)}",
    };

    private static byte[] Row(string key, long ordinal, string content)
    {
        var bytes = new CopyBytes(64);
        var start = SpilledRow.Begin(bytes, ordinal);
        bytes.BeginRow(3);
        bytes.AddText(key);
        bytes.AddHex(0);
        bytes.Add(StagedValue.Of(content));
        SpilledRow.End(bytes, start);
        return bytes.Memory.ToArray();
    }

    private static List<(string Key, long Ordinal, int Length)> Read(SortedRuns runs)
    {
        var rows = new List<(string, long, int)>();
        for (var run = runs.Read(); run.MoveNext();)
        {
            var row = new CopyRow(run.Current.Row);
            row.Next(out ReadOnlySpan<byte> key);
            row.Next(out ReadOnlySpan<byte> _);
            row.Next(out ReadOnlySpan<byte> content);
            rows.Add((Encoding.UTF8.GetString(key), run.Current.Ordinal, content.Length));
        }
        return rows;
    }
}
