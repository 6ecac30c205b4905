using System.Buffers.Binary;

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
