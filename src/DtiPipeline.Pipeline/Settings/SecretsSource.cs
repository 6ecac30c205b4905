using System.Security.Cryptography;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Settings;

/// <summary>Where the keys come from: the environment, or for a demonstration a file of its own.</summary>
public static class SecretsSource
{
    public const string LandingVariable = "DTI_LANDING_KEY";
    public const string IdentifierVariable = "DTI_IDENTIFIER_KEY";
    private const int KeyLength = 32;

    /// <param name="variable">Gives the value of an environment variable, or null.</param>
    /// <exception cref="DeliveryFault">A key is there but is not 32 bytes in base64.</exception>
    public static Secrets FromEnvironment(Func<string, string?> variable) => new(Read(variable, LandingVariable), Read(variable, IdentifierVariable));

    /// <summary>Keys for a demonstration database, made once and kept beside it, so that a second run recognises the first one's dossiers.</summary>
    public static Secrets ForDemonstration(string file)
    {
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var fresh = Convert.ToBase64String(RandomNumberGenerator.GetBytes(2 * KeyLength));
            using var stream = new FileStream(file, Private(FileMode.CreateNew));
            using var writer = new StreamWriter(stream);
            writer.Write(fresh);
        }
        var both = Convert.FromBase64String(File.ReadAllText(file));
        return new Secrets(both[..KeyLength], both[KeyLength..]);
    }

    private static byte[]? Read(Func<string, string?> variable, string name)
    {
        if (variable(name) is not { Length: > 0 } text)
            return null;
        var key = new byte[KeyLength];
        return Convert.TryFromBase64String(text, key, out var length) && length == KeyLength
            ? key
            : throw new DeliveryFault(Finding.Of(PipelineCodes.BadKey, ("name", name)));
    }

    private static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
