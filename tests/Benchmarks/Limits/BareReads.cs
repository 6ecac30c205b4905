using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace DtiPipeline.Benchmarks.Limits;

/// <summary>Reading and no more: what a format or a network costs whoever uses it. Each is run as a process of its own.</summary>
internal static class BareReads
{
    /// <returns>How many cells there were.</returns>
    public static long Workbook(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var file = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(file);
        var cells = 0L;
        while (reader.Read())
            for (var column = 0; column < reader.FieldCount; column++)
                cells += reader.GetValue(column) is null ? 0 : 1;
        return cells;
    }

    /// <returns>How many bytes there were.</returns>
    public static async Task<long> PagesAsync(string address, int pages)
    {
        using var client = new HttpClient();
        var bytes = 0L;
        for (var page = 1; page <= pages; page++)
            bytes += (await client.GetByteArrayAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"{address}/dossiers?page={page}&size=500")))).Length;
        return bytes;
    }
}
