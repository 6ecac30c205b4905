using DtiPipeline.Benchmarks.Workspaces;
using DtiPipeline.Collection;
using DtiPipeline.Collection.Decoding;
using DtiPipeline.Collection.Decoding.Fields;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Bulk;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>The two innermost parts of a load alone, the product's own: bytes to checked rows, rows to a temporary table. A process of its own.</summary>
internal static class DecodeAndLoad
{
    /// <summary>What is written at once, as loads do, while the next is being read.</summary>
    private const int LotBytes = 4 * 1024 * 1024;

    /// <returns>How many rows were loaded.</returns>
    public static async Task<long> RunAsync(string workspace, string target, string csv)
    {
        var definitions = DefinitionLoader.Load(Pipeline.Workspaces.Workspace.At(workspace).ReadDefinitions()).Set
            ?? throw new InvalidOperationException("the benchmark's definitions are not sound");
        var stream = definitions.Connectors.Single().Streams.Single();
        var reader = new RecordReader("benchmark", stream, new HmacIdentifierHasher(new byte[32]), new FindingLog(), "unit") { FindsRepeats = false };
        var payload = new LandedPayload
        {
            Sha256 = new string('0', 64), Name = Path.GetFileName(csv), Request = csv, ReceivedAt = DateTimeOffset.UnixEpoch, Bytes = new FileInfo(csv).Length, Ordinal = 1, AsOf = BenchWorkspace.AsOf,
        };
        var table = new TransferTable("incoming_rows", ColumnList.Of(stream.Fields.Select(field => field.IsNumber ? "#" + field.Name : field.Name)));
        await using var session = await Database.Open(target).ConnectAsync(CancellationToken.None);
        await session.BeginAsync();
        await session.CreateAsync(table);
        var rows = 0L;
        var (lot, written, writing) = (new CopyBytes(LotBytes), new CopyBytes(LotBytes), Task.CompletedTask);
        foreach (var outcome in reader.Read(payload, File.OpenRead(csv)))
        {
            if (outcome is not AcceptedRow row)
                continue;
            rows++;
            lot.Add(row.Values, table.Columns);
            if (lot.Length < LotBytes)
                continue;
            await writing;
            (lot, written) = (written, lot);
            writing = WriteAsync(written);
            lot.Clear();
        }
        await writing;
        await session.FillAsync(table, lot.Memory);
        await session.CommitAsync();
        return rows;

        Task WriteAsync(CopyBytes full) => Task.Run(() => session.FillAsync(table, full.Memory));
    }
}
