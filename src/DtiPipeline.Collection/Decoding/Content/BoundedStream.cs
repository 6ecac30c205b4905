using System.Globalization;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Content;

/// <summary>A stream that refuses to give more than was agreed, so that nothing that reads it whole can fill the memory.</summary>
/// <param name="what">What is too much, for the finding: a phrase of the catalogue's terms.</param>
internal sealed class BoundedStream(Stream inner, long limit, string what, DataPlace place) : ReadOnlyStream
{
    private long _given;

    /// <param name="expected">How many bytes it is likely to be: memory that fits from the start need not be copied while it grows.</param>
    /// <exception cref="DeliveryFault">There is more than the limit.</exception>
    public static MemoryStream ReadAll(Stream bytes, long limit, string what, DataPlace place, long expected = 0)
    {
        var copy = new MemoryStream((int)Math.Min(expected, limit));
        using var bounded = new BoundedStream(bytes, limit, what, place);
        bounded.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    public static DeliveryFault TooMuch(string what, string limit, DataPlace place) =>
        new(Finding.From(place, DecodingCodes.BeyondLimit, ("found", what), ("limit", limit)));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _given += count;
        return _given > limit ? throw TooMuch(what, (limit / 1048576).ToString(CultureInfo.InvariantCulture) + " MB", place) : count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
