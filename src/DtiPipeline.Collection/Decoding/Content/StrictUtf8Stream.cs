using System.Globalization;
using System.Text;
using System.Text.Unicode;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Content;

/// <summary>
/// Passes bytes on and refuses the payload at the first that is not UTF-8, and at a U+FFFD, which stands where letters were lost before we got it.
/// A wrong letter in a name is worse than no file.
/// </summary>
internal sealed class StrictUtf8Stream(Stream inner, DataPlace place) : ReadOnlyStream
{
    private const int LongestTail = 3;

    private readonly byte[] _tail = new byte[LongestTail];
    private int _tailLength;
    private long _checked;
    private byte[] _window = [];

    /// <summary>How many bytes at the end may be the beginning of a character that goes on behind them.</summary>
    public static int UnfinishedTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(LongestTail, bytes.Length); back++)
        {
            var unit = bytes[^back];
            if (unit < 0x80)
                return 0;
            if (unit >= 0xC0)
                return back < (unit >= 0xF0 ? 4 : unit >= 0xE0 ? 3 : 2) ? back : 0;
        }
        return 0;
    }

    /// <param name="from">Where the bytes begin in the payload.</param>
    public static DeliveryFault InvalidIn(ReadOnlySpan<byte> bytes, long from, DataPlace place)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
            at += consumed;
        return Fault(DecodingCodes.NotUtf8, from + at, bytes[at..], place);
    }

    /// <exception cref="DeliveryFault">The bytes are no text we may use.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        if (count > 0)
            Check(buffer[..count]);
        else if (_tailLength > 0 && buffer.Length > 0)
            throw Fault(DecodingCodes.NotUtf8, _checked, _tail.AsSpan(0, _tailLength), place);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>A character may be cut between two reads: the unfinished end is kept and looked at again with what follows.</summary>
    private void Check(ReadOnlySpan<byte> bytes)
    {
        var length = _tailLength + bytes.Length;
        if (_window.Length < length)
            _window = new byte[length];
        _tail.AsSpan(0, _tailLength).CopyTo(_window);
        bytes.CopyTo(_window.AsSpan(_tailLength));
        var window = _window.AsSpan(0, length);
        _tailLength = UnfinishedTail(window);
        var whole = window[..^_tailLength];
        if (!Utf8.IsValid(whole))
            throw InvalidIn(whole, _checked, place);
        if (whole.IndexOf("\uFFFD"u8) is var lost and >= 0)
            throw Fault(DecodingCodes.LostLetters, _checked + lost, whole[lost..], place);
        if (whole.IndexOf((byte)0) is var zero and >= 0)
            throw Fault(DecodingCodes.NotUtf8, _checked + zero, whole[zero..], place);
        window[^_tailLength..].CopyTo(_tail);
        _checked += whole.Length;
    }

    private static DeliveryFault Fault(string code, long offset, ReadOnlySpan<byte> bytes, DataPlace place) => new(Finding.From(place, code,
        ("offset", offset.ToString(CultureInfo.InvariantCulture)), ("bytes", Convert.ToHexString(bytes[..Math.Min(4, bytes.Length)]))));
}
