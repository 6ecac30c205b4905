using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Landing;

/// <summary>The validators of every stream's last complete walk, one file a stream, by the hash of the address asked.</summary>
public sealed class ValidatorBook(string folder)
{
    /// <returns>By <see cref="NameOf"/>; empty when nothing is kept or what is kept cannot be read: then everything is asked for in full.</returns>
    public ImmutableDictionary<string, Validator> Read(string connector, string stream)
    {
        try
        {
            return File.Exists(PathOf(connector, stream))
                ? JsonSerializer.Deserialize<ImmutableDictionary<string, Validator>>(File.ReadAllText(PathOf(connector, stream))) ?? ImmutableDictionary<string, Validator>.Empty
                : ImmutableDictionary<string, Validator>.Empty;
        }
        catch (JsonException)
        {
            return ImmutableDictionary<string, Validator>.Empty;
        }
    }

    /// <summary>Replaces what was kept of the stream.</summary>
    /// <exception cref="DeliveryFault">It cannot be written.</exception>
    public void Write(string connector, string stream, ImmutableDictionary<string, Validator> validators)
    {
        var path = PathOf(connector, stream);
        if (validators.IsEmpty)
        {
            if (File.Exists(path))
                File.Delete(path);
            return;
        }
        DiskFaults.Guarded(folder, () =>
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(path + ".part", JsonSerializer.Serialize(validators));
            File.Move(path + ".part", path, overwrite: true);
        });
    }

    /// <summary>An address may hold what should not be written down; its hash holds nothing.</summary>
    public static string NameOf(Uri address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)));

    private string PathOf(string connector, string stream) => Path.Combine(folder, $"{connector}.{stream}.json");
}
