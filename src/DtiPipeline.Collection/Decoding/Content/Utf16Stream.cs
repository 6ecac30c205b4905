using System.Globalization;
using System.Text;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Content;

/// <summary>UTF-16 passed on as UTF-8. Half a surrogate pair, or half a unit at the end, refuses the payload.</summary>
internal sealed class Utf16Stream : ReadOnlyStream
{
    private const int Block = 16 * 1024;

    private readonly Stream _inner;
    private readonly DataPlace _place;
    private readonly Decoder _decoder;
    private readonly byte[] _bytes = new byte[Block];
    private readonly char[] _letters;
    private byte[] _ready = [];
    private int _given;
    private int _length;
    private long _read;
    private bool _isBegun;
    private bool _isEnded;

    public Utf16Stream(Stream inner, Encoding encoding, DataPlace place)
    {
        _inner = inner;
        _place = place;
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        _decoder = strict.GetDecoder();
        _letters = new char[strict.GetMaxCharCount(Block)];
    }

    /// <exception cref="DeliveryFault">The bytes are no UTF-16.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (_given == _length && !_isEnded)
            Fill();
        var count = Math.Min(buffer.Length, _length - _given);
        _ready.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }

    private void Fill()
    {
        var count = _inner.Read(_bytes);
        _isEnded = count == 0;
        var letters = Decode(count);
        _read += count;
        var text = _letters.AsSpan(0, letters);
        if (!_isBegun && text.Length > 0)
        {
            _isBegun = true;
            text = text.TrimStart('\uFEFF');
        }
        _ready = Encoding.UTF8.GetBytes(text.ToArray());
        (_given, _length) = (0, _ready.Length);
    }

    private int Decode(int count)
    {
        try
        {
            // The decoder itself keeps a pair or a unit that is cut between two blocks.
            return _decoder.GetChars(_bytes.AsSpan(0, count), _letters, flush: _isEnded);
        }
        catch (DecoderFallbackException fault)
        {
            throw new DeliveryFault(Finding.From(_place, DecodingCodes.NotUtf16, ("offset", _read.ToString(CultureInfo.InvariantCulture))), cause: fault);
        }
    }
}
