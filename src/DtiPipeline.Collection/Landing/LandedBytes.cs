namespace DtiPipeline.Collection.Landing;

/// <summary>Name and length of landed bytes.</summary>
/// <param name="Sha256">Of the plain bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Length of the plain bytes.</param>
public sealed record LandedBytes(string Sha256, long Bytes);
