using System.Buffers.Binary;
using System.Text;

namespace DtiPipeline.Collection.Decoding.Workbooks;

/// <summary>
/// The container of .xls (MS-CFB). The library reads a file that was cut off without a word, as if it had fewer rows, so its length is compared
/// with its own table of sectors first.
/// </summary>
internal static class CompoundDocument
{
    private const int HeaderLength = 512;
    private const int ListedInHeader = 109;
    private const uint Free = 0xFFFFFFFF;
    private const uint LastNamed = 0xFFFFFFFA;

    /// <returns>False when a sector that is in use lies beyond the end of the bytes.</returns>
    public static bool IsWhole(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength)
            return false;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(file[30..]);
        if (shift is < 7 or > 16)
            return false;
        var size = 1 << shift;
        var sector = 0L;
        foreach (var fatSector in FatSectors(file, size))
        {
            var start = (fatSector + 1) << shift;
            if (start + size > file.Length)
                return false;
            for (var entry = 0; entry < size; entry += 4, sector++)
                if (BinaryPrimitives.ReadUInt32LittleEndian(file[(int)(start + entry)..]) != Free && (sector + 1) * size >= file.Length)
                    return false;
        }
        return true;
    }

    /// <summary>The content of one stream of a file that is whole. Streams under 4 KB lie elsewhere and give nothing; a workbook is never that small.</summary>
    /// <returns>Empty when there is no such stream.</returns>
    public static byte[] Read(ReadOnlySpan<byte> file, string name)
    {
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(file[30..]);
        var table = FatSectors(file, 1 << shift);
        var directory = Chain(file, table, shift, BinaryPrimitives.ReadUInt32LittleEndian(file[48..]), long.MaxValue);
        for (var entry = 0; entry + 128 <= directory.Length; entry += 128)
        {
            var item = directory.AsSpan(entry, 128);
            var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(item[64..]) - 2, 0, 64);
            var size = BinaryPrimitives.ReadUInt32LittleEndian(item[120..]);
            if (size >= BinaryPrimitives.ReadUInt32LittleEndian(file[56..]) && Encoding.Unicode.GetString(item[..length]) == name)
                return Chain(file, table, shift, BinaryPrimitives.ReadUInt32LittleEndian(item[116..]), size);
        }
        return [];
    }

    /// <summary>The sectors from one on, each naming the next. A chain that runs in a circle ends when it is longer than the file.</summary>
    private static byte[] Chain(ReadOnlySpan<byte> file, List<long> table, int shift, uint first, long size)
    {
        var content = new MemoryStream();
        var perSector = 1 << (shift - 2);
        for (var sector = first; sector < LastNamed && content.Length < Math.Min(size, file.Length);)
        {
            var start = (sector + 1L) << shift;
            if (start + (1 << shift) > file.Length || sector / perSector >= table.Count)
                break;
            content.Write(file.Slice((int)start, 1 << shift));
            sector = BinaryPrimitives.ReadUInt32LittleEndian(file[(int)(((table[(int)(sector / perSector)] + 1) << shift) + sector % perSector * 4)..]);
        }
        return content.ToArray();
    }

    /// <summary>The first 109 are listed in the header, further ones in a chain of sectors of their own.</summary>
    private static List<long> FatSectors(ReadOnlySpan<byte> file, int size)
    {
        var sectors = new List<long>();
        AddFrom(file[76..], ListedInHeader, sectors);
        var next = BinaryPrimitives.ReadUInt32LittleEndian(file[68..]);
        var left = Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(file[72..]), (uint)(file.Length / size));
        while (left-- > 0 && next < LastNamed && (next + 2L) * size <= file.Length)
        {
            var list = file[(int)((next + 1L) * size)..];
            AddFrom(list, size / 4 - 1, sectors);
            next = BinaryPrimitives.ReadUInt32LittleEndian(list[(size - 4)..]);
        }
        return sectors;
    }

    private static void AddFrom(ReadOnlySpan<byte> list, int count, List<long> sectors)
    {
        for (var index = 0; index < count; index++)
            if (BinaryPrimitives.ReadUInt32LittleEndian(list[(index * 4)..]) is < LastNamed and var sector)
                sectors.Add(sector);
    }
}
