namespace DtiPipeline.Collection.Decoding.Content;

/// <summary>How the characters of a text lie in its bytes.</summary>
internal enum TextForm
{
    /// <summary>UTF-8, or one byte a letter in an old encoding: that is told by the words.</summary>
    Bytes,
    Utf8Marked,
    Utf16,
    Utf16BigEndian,
    Utf16Unmarked,
    Utf16BigEndianUnmarked,
}
