namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>Replaces texts that could name a person or a case. The same text gives the same hash as long as the key stays.</summary>
public interface IIdentifierHasher
{
    /// <returns>32 lower-case hexadecimal digits.</returns>
    string Hash(string identifier);
}
