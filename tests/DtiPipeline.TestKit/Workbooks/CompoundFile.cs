using System.Buffers.Binary;
using System.Text;

namespace DtiPipeline.TestKit.Workbooks;

/// <summary>Writes a compound document (MS-CFB, version 3), the container of .xls and of password-protected .xlsx. Streams are padded so that none is a small one.</summary>
public static class CompoundFile
{
    private const int Sector = 512;
    private const int SmallestStream = 4096;
    private const uint Free = 0xFFFFFFFF;
    private const uint End = 0xFFFFFFFE;
    private const uint FatSector = 0xFFFFFFFD;

    public static byte[] Write(params (string Name, byte[] Content)[] streams)
    {
        var padded = streams.Select(s => (s.Name, Content: Pad(s.Content, Math.Max(SmallestStream, Up(s.Content.Length))))).ToList();
        var directorySectors = Up((padded.Count + 1) * 128) / Sector;
        var dataSectors = directorySectors + padded.Sum(s => s.Content.Length / Sector);
        var fatSectors = 1;
        while (fatSectors * (Sector / 4) < dataSectors + fatSectors)
            fatSectors++;
        var fat = Enumerable.Repeat(Free, fatSectors * (Sector / 4)).ToArray();
        Array.Fill(fat, FatSector, 0, fatSectors);
        var next = Chain(fat, fatSectors, directorySectors);
        var directory = new MemoryStream();
        directory.Write(Entry("Root Entry", 5, padded.Count > 0 ? 1u : Free, End, 0, Free));
        var contents = new MemoryStream();
        for (var index = 0; index < padded.Count; index++)
        {
            // Siblings as a plain list to the right: a degenerate tree is still a tree.
            var right = index + 1 < padded.Count ? (uint)(index + 2) : Free;
            directory.Write(Entry(padded[index].Name, 2, Free, (uint)next, padded[index].Content.Length, right));
            next = Chain(fat, next, padded[index].Content.Length / Sector);
            contents.Write(padded[index].Content);
        }
        var file = new MemoryStream();
        file.Write(Header(fatSectors));
        foreach (var link in fat)
            Write(file, link);
        file.Write(Pad(directory.ToArray(), directorySectors * Sector));
        file.Write(contents.ToArray());
        return file.ToArray();
    }

    private static int Chain(uint[] fat, int first, int count)
    {
        for (var index = 0; index < count; index++)
            fat[first + index] = index + 1 < count ? (uint)(first + index + 1) : End;
        return first + count;
    }

    private static byte[] Header(int fatSectors)
    {
        var header = new byte[Sector];
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(header, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(24), 0x3E);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(26), 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(28), 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(32), 6);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(44), fatSectors);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(48), fatSectors);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(56), SmallestStream);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(60), End);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(68), End);
        for (var index = 0; index < 109; index++)
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(76 + index * 4), index < fatSectors ? (uint)index : Free);
        return header;
    }

    private static byte[] Entry(string name, byte type, uint child, uint first, int length, uint right)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(64), (ushort)((name.Length + 1) * 2));
        entry[66] = type;
        entry[67] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(68), Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(72), right);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(76), child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(116), first);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(120), length);
        return entry;
    }

    private static void Write(MemoryStream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    private static int Up(int length) => (length + Sector - 1) / Sector * Sector;

    private static byte[] Pad(byte[] content, int length) => [.. content, .. new byte[length - content.Length]];
}
