namespace DtiPipeline.Web.Assets;

/// <summary>A file that pages share, ready to be sent.</summary>
internal sealed record Asset(string Name, string Address, string Type, byte[] Plain, byte[] Compressed);
